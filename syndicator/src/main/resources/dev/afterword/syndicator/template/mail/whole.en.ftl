${title!}

<#if date??>
Date: ${date}
</#if>
<#if place??>
Place: ${place}
</#if>

${summary!}

<#if page??>
Read the recap:
${page}
</#if>

<#list sessions as session>
${session.number}. ${session.title!}
<#if session.speakers??>
   ${session.speakers}
</#if>
<#list session.videos as video>
   ${video}
</#list>

</#list>
<#if videos?has_content>
<#if others>More videos<#else>Videos</#if>
<#list videos as video>
   ${video}
</#list>
</#if>

${hashtags?join(" ")}

— ${site}
