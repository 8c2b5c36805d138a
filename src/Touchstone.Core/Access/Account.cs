using Microsoft.AspNetCore.Identity;

namespace Touchstone.Core.Access;

/// <summary>A person who can sign in. What they may do stands in their grants, not here.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>The name that other people see.</summary>
    public string DisplayName { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Set when an administrator closes the account. Nobody can sign in to a closed account.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
