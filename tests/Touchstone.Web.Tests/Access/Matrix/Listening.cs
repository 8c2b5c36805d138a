using System.Collections.Concurrent;
using System.Diagnostics;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>Listens to the traces of the site, so that a test learns what each of its requests really did.</summary>
internal sealed class Listening : IDisposable
{
    private readonly ConcurrentDictionary<ActivityTraceId, ConcurrentQueue<Activity>> heard = new();
    private readonly ActivityListener listener;

    public Listening()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is UseCaseTrace.Source or "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity =>
            {
                if (activity.Source.Name == UseCaseTrace.Source && heard.TryGetValue(activity.TraceId, out var request))
                {
                    request.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Sends a request under a trace of its own and waits for the whole answer.</summary>
    public async Task<(HttpResponseMessage Answer, IReadOnlyList<Asked> Asked)> Send(
        HttpClient browser,
        HttpRequestMessage request,
        CancellationToken cancel
    )
    {
        var trace = ActivityTraceId.CreateRandom();
        heard[trace] = new ConcurrentQueue<Activity>();
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        var answer = await browser.SendAsync(request, cancel);
        heard.TryRemove(trace, out var activities);
        return (answer, [.. activities!.Select(Read)]);
    }

    public void Dispose() => listener.Dispose();

    private static Asked Read(Activity activity)
    {
        var subject = RecordRef.TryParse(activity.GetTagItem(UseCaseTrace.Subject) as string, out var record)
            ? record
            : (RecordRef?)null;
        return new Asked(
            typeof(UseCaseRunner).Assembly.GetType((string)activity.GetTagItem(UseCaseTrace.UseCase)!, true)!,
            subject,
            activity.OperationName == UseCaseTrace.Ran,
            activity.GetTagItem(UseCaseTrace.Gate) as string
        );
    }
}
