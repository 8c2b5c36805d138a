namespace Touchstone.Core.Platform.Postgres;

/// <summary>The outcome of starting an embedded PostgreSQL: a running server, or the reason in plain words.</summary>
public abstract record PostgresStart
{
    private PostgresStart() { }

    /// <summary>The server accepts connections and has the <c>touchstone</c> database.</summary>
    public sealed record Ready(EmbeddedPostgres Server) : PostgresStart;

    /// <summary>Nothing of ours is running. <paramref name="Words"/> say what is wrong and what to do.</summary>
    public sealed record Failed(PostgresProblem Problem, string Words) : PostgresStart;

    /// <summary>For callers to whom a failure is a fault of the programme, such as tests.</summary>
    public EmbeddedPostgres OrThrow() =>
        this switch
        {
            Ready ready => ready.Server,
            Failed failed => throw new InvalidOperationException(failed.Words),
            _ => throw new InvalidOperationException("An outcome that does not exist."),
        };
}
