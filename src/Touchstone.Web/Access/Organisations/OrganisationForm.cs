using Touchstone.Core.Access.Organisations;

namespace Touchstone.Web.Access.Organisations;

/// <summary>The fields of an organisation as posted.</summary>
public sealed class OrganisationForm
{
    public string? Name { get; set; }
    public string? Kind { get; set; }
    public string? Region { get; set; }
    public string? OdsCode { get; set; }
    public string? Ukprn { get; set; }
    public string? MailDomain { get; set; }
    public string? Website { get; set; }

    public static OrganisationForm Of(OrganisationEntry entry) =>
        new()
        {
            Name = entry.Name,
            Kind = entry.Kind,
            Region = entry.Region,
            OdsCode = entry.OdsCode,
            Ukprn = entry.Ukprn,
            MailDomain = entry.MailDomain,
            Website = entry.Website,
        };

    public OrganisationEntry Entry => new(Name ?? "", Kind, Region, OdsCode, Ukprn, MailDomain, Website);
}
