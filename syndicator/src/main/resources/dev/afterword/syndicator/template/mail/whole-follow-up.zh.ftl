视频已上线：${title!}

<#list sessions as session>
${session.number}. ${session.title!}
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

<#if page??>
阅读回顾：
${page}
</#if>

— ${site}
