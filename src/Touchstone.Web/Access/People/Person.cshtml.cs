using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.People;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Access.People;

/// <summary>One person.</summary>
[Uses(typeof(GetPerson))]
public sealed class PersonModel : AreaPage
{
    public PersonPage Person { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetPerson(id), person => Person = person);
}
