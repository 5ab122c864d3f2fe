<#if (clips > 1)>The videos are up<#else>The video is up</#if>: ${title!}

<#list sessions as session>
${session.title!}
<#list session.videos as video>
${video}
</#list>

</#list>
<#if videos?has_content>
<#if others>More videos</#if>
<#list videos as video>
${video}
</#list>
</#if>

${page!}
