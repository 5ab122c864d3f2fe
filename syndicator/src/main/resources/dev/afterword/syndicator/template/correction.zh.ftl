更正：${title!}

<#if date??>
时间：${date}
</#if>
<#if place??>
地点：${place}
</#if>

${summary!}

${page!}
