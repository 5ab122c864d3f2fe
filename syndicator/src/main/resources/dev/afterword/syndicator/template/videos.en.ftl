<#if others>More videos<#else>Videos</#if>
<#list videos as video>
${video}
</#list>
