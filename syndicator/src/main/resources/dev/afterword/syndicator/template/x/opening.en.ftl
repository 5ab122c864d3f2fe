${title!}

${[date!, place!]?filter(one -> one?has_content)?join(" · ")}

${summary!}

${page!}

${hashtags?join(" ")}
