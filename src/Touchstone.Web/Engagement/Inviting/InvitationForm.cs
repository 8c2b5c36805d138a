using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Engagement;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Inviting;

/// <summary>Asks whom to invite among those who registered to be involved, by what they told.</summary>
public abstract class InvitationForm(ReferenceData reference) : AreaPage
{
    protected const string Invite = "invite";

    [BindProperty]
    public List<string> Professions { get; set; } = [];

    [BindProperty]
    public List<string> Sectors { get; set; } = [];

    [BindProperty]
    public List<string> Regions { get; set; } = [];

    [BindProperty]
    public string? Topic { get; set; }

    [BindProperty]
    public bool OnlyFollowers { get; set; }

    /// <summary>What was pressed: to count them, or to invite them.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>Whether it is about a credential, which somebody can want to hear of.</summary>
    public abstract bool HasCredential { get; }

    /// <summary>How many have been invited already.</summary>
    public abstract int Invited { get; }

    /// <summary>How many the choice reaches; null when nobody asked.</summary>
    public int? Reached { get; protected set; }

    public IEnumerable<SelectListItem> AllProfessions =>
        Named(
            [.. reference.Professions.Latest.Codes, RegistrationWords.Other],
            code => RegistrationWords.Profession(reference, code)
        );

    public IEnumerable<SelectListItem> AllSectors =>
        Named(reference.Sectors.Latest.Codes, code => RegistrationWords.Sector(reference, code));

    public IEnumerable<SelectListItem> AllRegions =>
        Named(
            [.. reference.Regions.Latest.Codes, RegistrationWords.Other],
            code => RegistrationWords.Region(reference, code)
        );

    protected InvitationChoice Choice => new([.. Professions], [.. Sectors], [.. Regions], Topic ?? "", OnlyFollowers);

    private static IEnumerable<SelectListItem> Named(IEnumerable<string> codes, Func<string, string> name) =>
        codes.Select(code => new SelectListItem(name(code), code));
}
