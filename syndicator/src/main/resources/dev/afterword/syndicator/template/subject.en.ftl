<#if occasion == "follow-up">The videos are up: <#elseif occasion == "correction">Correction: </#if>${title!}
