using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement;

/// <summary>
/// Somebody's wish to be involved. It counts once the link in the letter has been followed (double opt-in), can be withdrawn
/// by a link in every letter, and then is gone. One address has one registration; registering again changes it, but only once
/// the owner of the address has confirmed the change.
/// </summary>
public sealed class Registration
{
    private Registration() { }

    internal Registration(
        RegistrationAnswers answers,
        string normalisedAddress,
        string consentWording,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        NormalisedAddress = normalisedAddress;
        Take(answers, consentWording, at);
    }

    public Guid Id { get; private set; }
    public string NormalisedAddress { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Profession { get; private set; } = "";
    public string Sector { get; private set; } = "";
    public string Region { get; private set; } = "";
    public Guid[] Credentials { get; private set; } = [];
    public bool AllCredentials { get; private set; }
    public string Topics { get; private set; } = "";

    /// <summary>The words that were agreed to.</summary>
    public string ConsentWording { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Hash of the secret in the letter that waits to be followed.</summary>
    public byte[]? ConfirmHash { get; private set; }
    public DateTimeOffset? ConfirmUntil { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The answers of a later form for this address, until they are confirmed.</summary>
    public RegistrationAnswers? Pending { get; private set; }

    public bool IsConfirmed => ConfirmedAt is not null;
    public RecordRef Ref => RecordKinds.RegistrationOfInterest.Ref(Id);

    /// <summary>A form came in for this address: what stands stays until the link is followed.</summary>
    internal void Ask(
        RegistrationAnswers answers,
        string consentWording,
        byte[] confirmHash,
        DateTimeOffset until,
        DateTimeOffset at
    )
    {
        if (IsConfirmed)
        {
            Pending = answers;
        }
        else
        {
            Take(answers, consentWording, at);
        }
        ConfirmHash = confirmHash;
        ConfirmUntil = until;
    }

    internal bool CanConfirm(DateTimeOffset now) => ConfirmHash is not null && now < ConfirmUntil;

    internal void Confirm(DateTimeOffset at)
    {
        if (Pending is { } later)
        {
            Take(later, ConsentWording, at);
            Pending = null;
        }
        ConfirmedAt ??= at;
        ConfirmHash = null;
        ConfirmUntil = null;
    }

    private void Take(RegistrationAnswers answers, string consentWording, DateTimeOffset at)
    {
        Address = answers.Address;
        Name = answers.Name;
        Profession = answers.Profession;
        Sector = answers.Sector;
        Region = answers.Region;
        Credentials = [.. answers.Credentials];
        AllCredentials = answers.AllCredentials;
        Topics = answers.Topics;
        ConsentWording = consentWording;
        AskedAt = at;
    }
}
