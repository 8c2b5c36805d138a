namespace Touchstone.Core.Workforce.Agreements;

/// <summary>One thing that was put to the universities.</summary>
public sealed class AgreementPoint
{
    private AgreementPoint() { }

    internal AgreementPoint(Guid agreementId, int place)
    {
        Id = Guid.CreateVersion7();
        AgreementId = agreementId;
        Place = place;
    }

    public Guid Id { get; private set; }
    public Guid AgreementId { get; private set; }

    /// <summary>Its number in the agreement.</summary>
    public int Place { get; private set; }
    public PointKind Kind { get; private set; }

    /// <summary>The award whose title it is; of titles only.</summary>
    public Award? Award { get; private set; }

    /// <summary>What was put, in the words of the workshop.</summary>
    public string Put { get; private set; } = "";

    /// <summary>The share of the curriculum that is common to all, in per cent; the rest is local. Of shares only.</summary>
    public int? CommonShare { get; private set; }

    /// <summary>The intake from which it is meant to hold.</summary>
    public DateOnly FromIntake { get; private set; }

    internal void Say(PointKind kind, Award? award, string put, int? commonShare, DateOnly fromIntake)
    {
        Kind = kind;
        Award = kind == PointKind.AwardTitle ? award : null;
        Put = put;
        CommonShare = kind == PointKind.CurriculumShare ? commonShare : null;
        FromIntake = fromIntake;
    }
}

public enum PointKind
{
    /// <summary>What an award is called.</summary>
    AwardTitle,

    /// <summary>The indicative learning outcomes of the postgraduate certificate, listed in the agreement.</summary>
    CertificateOutcomes,

    /// <summary>How much of the curriculum is common to all universities, and how much is local.</summary>
    CurriculumShare,
    Other,
}

public enum Award
{
    Masters,
    Diploma,
    Certificate,
}
