using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Touchstone.Web.Look;

/// <summary>
/// A bound property is posted under its own name and no other. Without this, the framework takes a property of which
/// nothing was posted (no box ticked) for one without a name, and its errors stand under no field.
/// </summary>
public sealed class OwnNamesOnly : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        foreach (var property in model.HandlerProperties)
        {
            if (property.BindingInfo is { BindingSource: null, BinderModelName: null } binding)
                binding.BinderModelName = property.PropertyName;
        }
    }
}
