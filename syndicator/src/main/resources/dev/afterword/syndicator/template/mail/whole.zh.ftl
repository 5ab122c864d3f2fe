${title!}

<#if date??>
时间：${date}
</#if>
<#if place??>
地点：${place}
</#if>

${summary!}

<#if page??>
阅读回顾：
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
<#if others>更多视频<#else>视频</#if>
<#list videos as video>
   ${video}
</#list>
</#if>

${hashtags?join(" ")}

— ${site}
