namespace Touchstone.Web.Foundation.Wording;

/// <summary>
/// Marks what is read in Welsh and made easy to read as well: its words are resources, and it offers the choice. Everything else
/// is English, whatever somebody chose here.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class InVariantsAttribute : Attribute;
