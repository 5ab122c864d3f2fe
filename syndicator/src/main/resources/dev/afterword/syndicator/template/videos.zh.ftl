<#if others>更多视频<#else>视频</#if>
<#list videos as video>
${video}
</#list>
