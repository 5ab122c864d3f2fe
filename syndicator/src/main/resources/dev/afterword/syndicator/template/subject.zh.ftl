<#if occasion == "follow-up">视频已上线：<#elseif occasion == "correction">更正：</#if>${title!}
