using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Organisations;

/// <summary>What can be wrong with an organisation, the same when it is added and when it is changed.</summary>
internal static partial class CheckingOrganisations
{
    public static async Task<Faults> OrganisationFaults(
        this Work work,
        OrganisationEntry entry,
        Guid? itself,
        CancellationToken cancel
    )
    {
        var name = entry.Name.Trim();
        var ods = Blank(entry.OdsCode)?.ToUpperInvariant();
        var ukprn = Blank(entry.Ukprn);
        var others = work.Db.Set<Organisation>().Where(o => o.Id != itself);
        var same = Like.Escape(name);
        return new Faults()
            .Text(name, nameof(entry.Name), "the name of the organisation", 200)
            .When(
                await others.AnyAsync(o => EF.Functions.ILike(o.Name, same), cancel),
                nameof(entry.Name),
                "An organisation of this name is there already"
            )
            .OneOf(
                entry.Kind,
                work.Reference.OrganisationKinds.On(work.Today).Select(k => k.Code),
                nameof(entry.Kind),
                "what kind of organisation it is"
            )
            .When(
                Blank(entry.Region) is { } region && work.Reference.Regions.On(work.Today).Find(region) is null,
                nameof(entry.Region),
                "Choose a region from the list"
            )
            .When(
                ods is not null && !OdsForm().IsMatch(ods),
                nameof(entry.OdsCode),
                "Enter an ODS code: three to eight letters and figures, like RX1 or A81001"
            )
            .When(
                ods is not null && await others.AnyAsync(o => o.OdsCode == ods, cancel),
                nameof(entry.OdsCode),
                "Another organisation has this ODS code"
            )
            .When(
                ukprn is not null && !UkprnForm().IsMatch(ukprn),
                nameof(entry.Ukprn),
                "Enter a UKPRN: eight figures that begin with 1"
            )
            .When(
                ukprn is not null && await others.AnyAsync(o => o.Ukprn == ukprn, cancel),
                nameof(entry.Ukprn),
                "Another organisation has this UKPRN"
            )
            .When(
                Domain(entry.MailDomain) is { } domain && !DomainForm().IsMatch(domain),
                nameof(entry.MailDomain),
                "Enter a mail domain like trust.example, without the name before the @"
            )
            .When(
                Blank(entry.Website) is { } website && !IsWebAddress(website),
                nameof(entry.Website),
                "Enter a web address that begins with https:// or http://"
            );
    }

    public static void Take(this Organisation organisation, OrganisationEntry entry)
    {
        organisation.OdsCode = Blank(entry.OdsCode)?.ToUpperInvariant();
        organisation.Ukprn = Blank(entry.Ukprn);
        organisation.MailDomain = Domain(entry.MailDomain);
        organisation.Website = Blank(entry.Website);
    }

    public static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Domain(string? text) => Blank(text)?.TrimStart('@').ToLowerInvariant();

    private static bool IsWebAddress(string text) =>
        text.Length <= 2_000 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    // ODS codes are three to eight letters and figures, depending on the kind of organisation.
    [GeneratedRegex("^[A-Z0-9]{3,8}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OdsForm();

    // The UK Register of Learning Providers gives eight figures, beginning with 1.
    [GeneratedRegex("^1[0-9]{7}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UkprnForm();

    [GeneratedRegex(
        "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DomainForm();
}
