namespace Touchstone.Web.Tests.Delivery;

/// <summary>Somebody who can sign in.</summary>
internal sealed record Player(Guid Id, string Address);
