using Touchstone.Core.Delivery;
using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition;

/// <summary>A practitioner learning for a credential with one approved provider. The version and the evidence rules are fixed when they enrol.</summary>
public sealed class Enrolment
{
    private Enrolment() { }

    internal Enrolment(
        DeliveryPlan plan,
        Guid practitionerId,
        string profession,
        string registrationNumber,
        string? employer,
        string evidenceEdition,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        PlanId = plan.Id;
        CredentialId = plan.CredentialId;
        VersionId = plan.VersionId;
        PractitionerId = practitionerId;
        Profession = profession;
        RegistrationNumber = registrationNumber;
        Employer = employer;
        EvidenceEdition = evidenceEdition;
        EnrolledAt = at;
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid CredentialId { get; private set; }
    public Guid VersionId { get; private set; }
    public Guid PractitionerId { get; private set; }
    public string Profession { get; private set; } = "";

    /// <summary>As typed; its form was checked, which proves nothing about the registration itself.</summary>
    public string RegistrationNumber { get; private set; } = "";
    public string? Employer { get; private set; }
    public string EvidenceEdition { get; private set; } = "";
    public DateTimeOffset EnrolledAt { get; private set; }
    public EnrolmentState State { get; private set; } = EnrolmentState.Learning;
    public DateTimeOffset? EndedAt { get; private set; }
    public int Revision { get; private set; }
    public IList<SignOff> SignOffs { get; private set; } = [];
    public RecordRef Ref => RecordKinds.Enrolment.Ref(Id);

    internal void SignOff(SignOff signOff)
    {
        var earlier = SignOffs.SingleOrDefault(s => s.Capability == signOff.Capability);
        if (earlier is null)
        {
            SignOffs.Add(signOff);
        }
        else
        {
            earlier.Replace(signOff);
        }
        Revision++;
    }

    internal void Confirm() => Move(EnrolmentState.Confirmed, null);

    internal void Recognise(DateTimeOffset at) => Move(EnrolmentState.Recognised, at);

    internal void Refuse(DateTimeOffset at) => Move(EnrolmentState.NotRecognised, at);

    internal void Query() => Move(EnrolmentState.Learning, null);

    internal void Leave(DateTimeOffset at) => Move(EnrolmentState.Left, at);

    private void Move(EnrolmentState to, DateTimeOffset? ended)
    {
        State = to;
        EndedAt = ended;
        Revision++;
    }
}

/// <summary>Where an enrolment stands.</summary>
public enum EnrolmentState
{
    Learning,

    /// <summary>The provider has confirmed completion; the body has not recognised it yet.</summary>
    Confirmed,
    Recognised,
    NotRecognised,
    Left,
}
