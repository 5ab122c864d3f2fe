# One image for all stages: the command says which. It takes the distribution that the build made:
#   ./mvnw -B -DskipTests package && docker build -t afterword .
# Without BuildKit's syntax, so that every Docker builds it. See docs/deployment.md.
FROM eclipse-temurin:25-jre

# A numbered user: Kubernetes can then see that it is not root. The folders are there so that volumes take their owner over.
RUN useradd --uid 10001 --home-dir /tmp --no-create-home --shell /usr/sbin/nologin afterword \
 && mkdir -p /content /data/assets /data/site /data/renderer /data/playground \
 && chown -R 10001:10001 /data

COPY app/target/distribution/lib/ /opt/afterword/lib/
COPY app/target/distribution/bin/ deploy/container/ /opt/afterword/bin/

# What a start needs, and what a command needs that only asks, learnt from one run each with the very jars, JDK and paths
# that the container will have. A cache that does not come about costs speed, not the image. Without the profiles of the run,
# from which a start would compile too much at once.
RUN training="-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"; \
    JAVA_OPTS="-XX:AOTCacheOutput=/opt/afterword/lib/commands.aot $training" \
      /opt/afterword/bin/afterword train-cache --asking || echo "No AOT cache: commands are slower." >&2; \
    JAVA_OPTS="-XX:AOTCacheOutput=/opt/afterword/lib/afterword.aot $training" \
      /opt/afterword/bin/afterword train-cache || echo "No AOT cache: starts are slower." >&2; rm -rf /tmp/*

USER 10001:10001
ENV AFTERWORD_DATA=/data HOME=/tmp
WORKDIR /content
EXPOSE 8080 8081 8090
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/afterword/bin/entrypoint"]
CMD ["--help"]
