using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition;

/// <summary>The provider confirms that a practitioner has shown every capability of the credential.</summary>
public sealed class Completion
{
    private Completion() { }

    internal Completion(Guid enrolmentId, Guid confirmedBy, string statement, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        EnrolmentId = enrolmentId;
        ConfirmedBy = confirmedBy;
        ConfirmedAt = at;
        Statement = statement;
    }

    public Guid Id { get; private set; }
    public Guid EnrolmentId { get; private set; }
    public Guid ConfirmedBy { get; private set; }
    public DateTimeOffset ConfirmedAt { get; private set; }
    public string Statement { get; private set; } = "";

    /// <summary>Set when the body asked a question about it: the provider then confirms anew.</summary>
    public DateTimeOffset? SetAsideAt { get; private set; }
    public RecordRef Ref => RecordKinds.Completion.Ref(Id);

    internal void SetAside(DateTimeOffset at) => SetAsideAt ??= at;
}
