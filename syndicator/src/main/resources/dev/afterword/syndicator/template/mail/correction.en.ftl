Correction: ${title!}

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

— ${site}
