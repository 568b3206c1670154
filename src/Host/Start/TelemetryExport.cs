using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Samverkan.GraphQL.Execution;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Host.Start;

/// <summary>Where activities and measurements are sent: configuration section <c>Samverkan:Telemetry</c>.</summary>
internal sealed record TelemetryOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Samverkan:Telemetry";

    /// <summary>The base address of an OTLP collector, such as <c>http://collector:4318</c>; nothing is sent without it.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>How it is spoken to: HttpProtobuf or Grpc.</summary>
    public OtlpExportProtocol Protocol { get; init; } = OtlpExportProtocol.HttpProtobuf;

    /// <summary>Which part of the requests is traced, from 0 to 1.</summary>
    public double Sampled { get; init; } = 1;
}

/// <summary>Sends what the host tells of its work to a collector (OpenTelemetry), from start to stop.</summary>
internal sealed class TelemetryExport(TelemetryOptions options) : IHostedService, IDisposable
{
    private static readonly string[] Names = [GraphQLTelemetry.Name, StoreOptions.TelemetryName];

    private TracerProvider? traces;
    private MeterProvider? meters;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(r => r.AddService("samverkan"))
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.Sampled)))
            .AddSource([.. Names, "Microsoft.AspNetCore"])
            .AddOtlpExporter(o => Address(o, "v1/traces"))
            .Build();
        meters = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(r => r.AddService("samverkan"))
            .AddMeter([.. Names, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"])
            .AddOtlpExporter(o => Address(o, "v1/metrics"))
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what has not been sent.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Dispose, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        traces?.Dispose();
        meters?.Dispose();
    }

    private void Address(OtlpExporterOptions exporter, string path)
    {
        exporter.Protocol = options.Protocol;
        // over HTTP each signal has an address of its own
        exporter.Endpoint = options.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{options.Endpoint!.ToString().TrimEnd('/')}/{path}") : options.Endpoint!;
    }
}
