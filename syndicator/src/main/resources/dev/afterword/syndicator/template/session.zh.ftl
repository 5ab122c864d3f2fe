<#if (count > 1)>${number}/${count} </#if>${title!}
<#if speakers??>
讲师：${speakers}
</#if>
<#list videos as video>
${video}
</#list>
