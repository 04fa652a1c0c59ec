using System.ComponentModel;
using System.Globalization;

namespace Asterwise.Runtime;

/// <summary>Lets a configuration be bound to an <see cref="AsterwiseApiKey"/>; back to a text, the key is masked.</summary>
internal sealed class AsterwiseApiKeyConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? AsterwiseApiKey.Bind(text) : base.ConvertFrom(context, culture, value);
}
