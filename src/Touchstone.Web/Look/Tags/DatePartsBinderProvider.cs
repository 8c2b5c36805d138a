using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Touchstone.Web.Look.Tags;

/// <summary>Chooses <see cref="DatePartsBinder"/> for dates that a form posts; dates in addresses stay yyyy-mm-dd.</summary>
public sealed class DatePartsBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        if (context.Metadata.UnderlyingOrModelType != typeof(DateOnly))
            return null;
        var whole = new TryParseModelBinderProvider().GetBinder(context)!;
        return new Either(new DatePartsBinder(), whole);
    }

    private sealed class Either(IModelBinder parts, IModelBinder whole) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext) =>
            bindingContext.ValueProvider.GetValue(bindingContext.ModelName + ".day") != ValueProviderResult.None
                ? parts.BindModelAsync(bindingContext)
                : whole.BindModelAsync(bindingContext);
    }
}
