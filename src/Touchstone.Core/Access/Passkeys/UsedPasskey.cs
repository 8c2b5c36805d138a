using Microsoft.AspNetCore.Identity;

namespace Touchstone.Core.Access.Passkeys;

/// <summary>A passkey that was just proved, with its counter as it stands now, and whose it is.</summary>
public sealed record UsedPasskey(Guid AccountId, UserPasskeyInfo Passkey);
