using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Agreements;

/// <summary>An indicative learning outcome of the postgraduate certificate, with what it answers.</summary>
public sealed class CertificateOutcome
{
    private CertificateOutcome() { }

    internal CertificateOutcome(Guid agreementId)
    {
        Id = Guid.CreateVersion7();
        AgreementId = agreementId;
    }

    public Guid Id { get; private set; }
    public Guid AgreementId { get; private set; }
    public string Code { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>Codes of the multi-professional framework, in the edition that the agreement names.</summary>
    public string[] PillarCodes { get; private set; } = [];

    /// <summary>Capabilities of specifications in force.</summary>
    public ImmutableList<MappedCapability> Capabilities { get; private set; } = [];

    internal void Say(
        string code,
        string text,
        IEnumerable<string> pillarCodes,
        IEnumerable<MappedCapability> capabilities
    )
    {
        Code = code;
        Text = text;
        PillarCodes = [.. pillarCodes];
        Capabilities = [.. capabilities];
    }
}
