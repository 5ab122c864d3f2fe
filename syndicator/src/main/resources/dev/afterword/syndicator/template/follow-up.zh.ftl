视频已上线：${title!}

${page!}
