namespace Touchstone.Core.Engagement.News;

/// <summary>
/// An address to which is written what comes of an exercise. It knows neither whether its owner answered nor when they asked.
/// </summary>
public sealed class NewsReader
{
    private NewsReader() { }

    public Guid ExerciseId { get; private set; }
    public string NormalisedAddress { get; private set; } = "";
    public string Address { get; private set; } = "";

    /// <summary>Of who is written to because they registered to be involved; it goes with the registration.</summary>
    public Guid? RegistrationId { get; private set; }

    /// <summary>The latest <see cref="NewsIssue"/> that was written, as its number.</summary>
    public int Told { get; private set; }
    public bool Stopped { get; private set; }

    /// <summary>Hash of the secret in the latest letter.</summary>
    public byte[]? StopHash { get; private set; }

    internal void Tell(NewsIssue issue, byte[] stopHash)
    {
        Told = (int)issue;
        StopHash = stopHash;
    }

    /// <summary>Remembers that somebody who is registered wants no letters about this, so that they get none.</summary>
    internal void Stop(Guid registration)
    {
        RegistrationId = registration;
        Stopped = true;
    }
}
