# The host as a container image.
#   docker build -t samverkan .
# FULL_NUGET=true restores every package from the public gallery; false builds with the stand-in of ADR 0008,
# which is what a feed without Microsoft.SqlServer.Server needs.

FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG FULL_NUGET=true
# the portal and GraphiQL are built from their npm packages while the host is built
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
ARG TARGETARCH=amd64
# compiled ahead of time for the image's processor, which takes a part off every start
RUN dotnet publish src/Host -c Release -a ${TARGETARCH} --no-self-contained -p:PublishReadyToRun=true -o /app -p:FullNuGet=${FULL_NUGET}

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# the data folder of the embedded stores; unused with SQL Server
RUN install -d -o $APP_UID /data
VOLUME /data
USER $APP_UID
ENV ASPNETCORE_URLS=http://+:8080 \
    Samverkan__Data__Folder=/data
EXPOSE 8080
# the image has no HTTP client; bash can open a socket
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "Samverkan.Host.dll"]
