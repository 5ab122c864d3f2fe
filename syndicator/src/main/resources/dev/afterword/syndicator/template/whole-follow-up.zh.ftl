视频已上线：${title!}

<#list sessions as session>
${session.title!}
<#list session.videos as video>
${video}
</#list>

</#list>
<#if videos?has_content>
<#if others>更多视频</#if>
<#list videos as video>
${video}
</#list>
</#if>

${page!}
