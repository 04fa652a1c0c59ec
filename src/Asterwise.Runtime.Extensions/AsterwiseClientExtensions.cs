using System.Diagnostics.CodeAnalysis;
using Asterwise.Runtime;
using Asterwise.Runtime.Extensions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Clients of the API from the client factory: with the key, checked at startup, and with logs that do not show it
/// (<see href="https://docs.asterwise.com/authentication"/>).
/// </summary>
public static class AsterwiseClientExtensions
{
    /// <summary>
    /// The name of a client that is given no other, for <see cref="IHttpClientFactory.CreateClient"/>: <c>Asterwise</c>
    /// (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    public const string DefaultName = "Asterwise";

    /// <summary>
    /// Adds a client by name: <c>clients.CreateClient("Asterwise")</c>
    /// (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="name">The client's name.</param>
    /// <param name="configure">Changes the options after they were read.</param>
    /// <returns>The builder of the client, for whatever else it needs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="name"/> is
    /// null.</exception>
    public static IHttpClientBuilder AddAsterwiseClient(
        this IServiceCollection services, string name = DefaultName, Action<AsterwiseClientOptions>? configure = null) =>
        services.AddHttpClient(name).AddAsterwiseAuthentication(configure);

    /// <summary>
    /// Adds a typed client, a class that takes the <see cref="HttpClient"/> in its constructor
    /// (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <typeparam name="TClient">The class.</typeparam>
    /// <param name="services">The services of the program.</param>
    /// <param name="configure">Changes the options after they were read.</param>
    /// <returns>The builder of the client, whose name is that of the class.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IHttpClientBuilder AddAsterwiseClient<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TClient>(
        this IServiceCollection services, Action<AsterwiseClientOptions>? configure = null)
        where TClient : class =>
        services.AddHttpClient<TClient>().AddAsterwiseAuthentication(configure);

    /// <summary>
    /// Adds a typed client behind an interface or a base class (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <typeparam name="TClient">The interface or base class that is asked for.</typeparam>
    /// <typeparam name="TImplementation">The class, which takes the <see cref="HttpClient"/> in its constructor.</typeparam>
    /// <param name="services">The services of the program.</param>
    /// <param name="configure">Changes the options after they were read.</param>
    /// <returns>The builder of the client, whose name is that of <typeparamref name="TClient"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IHttpClientBuilder AddAsterwiseClient<
        TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>(
        this IServiceCollection services, Action<AsterwiseClientOptions>? configure = null)
        where TClient : class
        where TImplementation : class, TClient =>
        services.AddHttpClient<TClient, TImplementation>().AddAsterwiseAuthentication(configure);

    /// <summary>
    /// Gives a client of the factory what <see cref="AddAsterwiseClient(IServiceCollection, string,
    /// Action{AsterwiseClientOptions})"/> gives its own: the key of the moment on every request that may carry it, a base address
    /// where it has none, options that are validated and a key that is checked when the host starts, and logs that show neither
    /// header's value (<see href="https://docs.asterwise.com/authentication"/>). Called again for the same client, it adds
    /// <paramref name="configure"/> only.
    /// </summary>
    /// <param name="builder">The builder of the client. A handler that retries is best added before.</param>
    /// <param name="configure">Changes the options after they were read.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static IHttpClientBuilder AddAsterwiseAuthentication(
        this IHttpClientBuilder builder, Action<AsterwiseClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (services, name) = (builder.Services, builder.Name);
        if (!services.Any(service => service.ImplementationInstance is AsterwiseClient client && client.Name == name))
        {
            services.AddSingleton(new AsterwiseClient(name));
            AddOptions(services, name);
            HideCredentials(services, name);
            services.TryAddSingleton<CredentialCheck>();
            services.TryAddSingleton<StartupCheck>();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupCheck>(provider =>
                provider.GetRequiredService<StartupCheck>()));
            builder.ConfigureHttpClient((provider, client) => client.BaseAddress ??= OptionsOf(provider, name).BaseAddress);
            builder.AddHttpMessageHandler(provider => new AsterwiseAuthenticationHandler(
                OptionsOf(provider, name).ToAuthentication(() => OptionsOf(provider, name).ApiKey)));
        }

        if (configure is not null)
            services.Configure(name, configure);
        return builder;
    }

    private static void AddOptions(IServiceCollection services, string name)
    {
        services.AddOptions<AsterwiseClientOptions>(name)
            .Configure<IServiceProvider>((options, provider) => SettingsOf(provider).ReadInto(options))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AsterwiseClientOptions>>(provider =>
            new ClientOptionsValidator(name, SettingsOf(provider)));
        services.AddSingleton<IOptionsChangeTokenSource<AsterwiseClientOptions>>(provider =>
            new ConfigurationChangeTokenSource<AsterwiseClientOptions>(name, ConfigurationOf(provider)));

        ClientSettings SettingsOf(IServiceProvider provider) => new(ConfigurationOf(provider), name);
    }

    /// <summary>
    /// After whatever the program says of its logs: to name headers to be redacted uncovers all others from .NET 9 on, and no
    /// header is redacted before.
    /// </summary>
    private static void HideCredentials(IServiceCollection services, string name) =>
        services.PostConfigure<HttpClientFactoryOptions>(name, options =>
        {
            var isHidden = options.ShouldRedactHeaderValue;
            options.ShouldRedactHeaderValue = header => CredentialHeaders.Names.Contains(header) || isHidden(header);
        });

    private static IConfiguration ConfigurationOf(IServiceProvider provider) =>
        provider.GetService<IConfiguration>() ?? new ConfigurationBuilder().Build();

    private static AsterwiseClientOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<AsterwiseClientOptions>>().Get(name);
}
