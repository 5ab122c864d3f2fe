${title!}

<#if date??>
Date: ${date}
</#if>
<#if place??>
Place: ${place}
</#if>

${summary!}

${page!}

<#list sessions as session>
${session.title!}
<#if session.speakers??>
Speakers: ${session.speakers}
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
