<#if (clips > 1)>The videos are up<#else>The video is up</#if>: ${title!}

${page!}
