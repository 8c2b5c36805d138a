namespace Touchstone.Web.Security;

/// <summary>
/// Marks what people use while they take part in a conversation: many at once, often from one address, and none of them signed
/// in. These have a limit of their own, <see cref="SecuritySettings.TakingPartPerMinute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesPartAttribute : Attribute;
