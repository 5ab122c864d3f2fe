Correction: ${title!}

<#if date??>
Date: ${date}
</#if>
<#if place??>
Place: ${place}
</#if>

${summary!}

${page!}
