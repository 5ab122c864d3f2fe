更正：${title!}

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

— ${site}
