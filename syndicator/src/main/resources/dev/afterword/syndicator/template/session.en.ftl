<#if (count > 1)>${number}/${count} </#if>${title!}
<#if speakers??>
Speakers: ${speakers}
</#if>
<#list videos as video>
${video}
</#list>
