namespace Touchstone.Core.Access.Organisations;

/// <summary>What is entered about an organisation.</summary>
public sealed record OrganisationEntry(
    string Name,
    string? Kind,
    string? Region,
    string? OdsCode,
    string? Ukprn,
    string? MailDomain,
    string? Website
);
