namespace Touchstone.LinkedData.JsonLd;

/// <summary>Whether an expansion gave nothing, one object, or an array.</summary>
internal enum Shape : byte
{
    Nothing,
    One,
    Many,
}
