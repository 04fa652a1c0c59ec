namespace Asterwise.Benchmarks.Names;

/// <summary>Names that people give to things in a client of Asterwise, and vendors that the same people call too.</summary>
internal static class NameTables
{
    /// <summary>Variables, fields and parameters that hold a key.</summary>
    public static readonly string[] Variables = Split(
        """
        key k apiKey api_key ApiKey APIKey APIKEY apikey _apiKey _key m_key m_apiKey s_apiKey theKey myKey myApiKey yourApiKey
        ourKey apiKeyValue keyValue keyString keyText keyStr strKey strApiKey sApiKey szKey lpszKey pKey oKey objKey gApiKey
        gblApiKey txtKey txtApiKey cfgKey envKey envApiKey configKey configuredKey configuredApiKey settingsKey optionsKey
        defaultKey defaultApiKey fallbackKey backupKey primaryApiKey secondaryApiKey mainKey currentKey currentApiKey
        activeKey newKey oldKey nextKey rotatedKey rotatingKey selectedKey resolvedKey loadedKey fetchedKey cachedApiKey
        decryptedKey encryptedKey plainKey rawKey trimmedKey sanitizedKey validatedKey verifiedKey maybeKey optionalKey
        requiredKey providedKey suppliedKey givenKey injectedKey inputKey userKey userApiKey customerKey customerApiKey
        clientKey clientApiKey clientSecret consumerKey tenantKey tenantApiKey accountKey accountToken projectKey
        projectApiKey appKey appApiKey applicationKey serviceKey serviceApiKey serverKey backendKey frontendKey partnerKey
        merchantKey developerKey devKey devApiKey testKey testApiKey stagingKey prodKey prodApiKey productionApiKey liveKey
        sandboxKey demoKey trialKey freeKey premiumKey premiumApiKey paidKey licenseKey subscriptionKey subscriptionApiKey
        planKey membershipKey externalKey externalApiKey remoteKey remoteApiKey upstreamKey thirdPartyKey thirdPartyApiKey
        providerKey vendorKey vendorApiKey gatewayKey proxyKey endpointKey restKey restApiKey httpKey webKey webApiKey wsKey
        wsToken secret apiSecret secretKey sharedSecret token apiToken accessToken access_token authToken auth_token
        bearerToken bearer jwt credential credentials cred creds apiCredential apiCredentials password pwd pass passphrase
        auth authKey authValue authorization authorizationKey authHeaderValue headerValue header value val v s str text data
        item result temp tmp res x astrologyApiKey astrologyKey astroKey astroApiKey astroToken astroSecret tarotKey
        tarotApiKey tarotToken horoscopeKey horoscopeApiKey zodiacKey zodiacApiKey natalKey natalChartKey chartKey chartApiKey
        birthChartKey moonKey moonPhaseKey lunarKey sunSignKey starKey starsApiKey planetKey planetaryKey ephemerisKey
        ephemerisApiKey transitKey synastryKey compatibilityKey numerologyKey numerologyApiKey vedicKey vedicApiKey kundliKey
        kundliApiKey dashaKey panchangKey nakshatraKey cosmicKey celestialKey readingKey readingsApiKey dailyKey forecastKey
        fortuneKey runesKey ichingKey crystalKey mysticKey oracleKey predictionKey matchmakingKey spreadKey arcanaKey
        zodiacsign_key skyKey schluessel apiSchluessel zugangsschluessel zugangsToken geheimnis dienstSchluessel
        sternSchluessel cle cleApi cleSecrete jeton jetonAcces motDePasse clave claveApi llave llaveApi secreto tokenDeAcceso
        claveDeAcceso credencial chiave chiaveApi chiaveSegreta chave chaveApi chaveDeAcesso segredo horoskopKey horoscopoKey
        claveAstral
        """);

    /// <summary>Entries of a configuration.</summary>
    public static readonly string[] Paths = Split(
        """
        ApiKey Key Token Secret API_KEY APIKEY apikey api-key api:key Api:Key Api:Token Api:Secret AppSettings:ApiKey
        AppSettings:Key AppSettings:Api:Key Settings:ApiKey Options:ApiKey Config:ApiKey Configuration:Api:Key
        Credentials:ApiKey Credentials:Key Secrets:ApiKey Secrets:Api:Key Keys:Api Keys:Primary ApiKeys:Default
        ApiKeys:Primary ApiKeys:Production ApiSettings:Key ApiSettings:ApiKey ApiOptions:Key ApiConfig:Token
        ServiceSettings:ApiKey Services:Api:Key ExternalServices:ApiKey ExternalApis:Key ExternalApi:ApiKey ThirdParty:ApiKey
        Integration:ApiKey Providers:Default:ApiKey Provider:Key Upstream:ApiKey Backend:ApiKey Gateway:ApiKey Http:ApiKey
        HttpClient:ApiKey RestClient:ApiKey WebApi:Key Client:ApiKey Auth:ApiKey Auth:Token Authentication:ApiKey
        Authentication:Token Authorization:Key Security:ApiKey Security:Keys:Api Astrology:ApiKey Astrology:Key
        AstrologyApi:Key AstrologyApi:ApiKey Astro:ApiKey Astro:Token AstroApi:Key AstroService:ApiKey Horoscope:ApiKey
        Horoscopes:Api:Key HoroscopeApi:ApiKey Tarot:ApiKey Tarot:Key TarotApi:Key Zodiac:ApiKey Zodiac:Token
        Numerology:ApiKey Natal:ApiKey NatalChart:ApiKey Charts:Api:Key Moon:ApiKey MoonPhases:ApiKey Vedic:ApiKey
        Kundli:ApiKey Stars:ApiKey Star:Key Sky:ApiKey Cosmos:ApiKey Features:Horoscope:ApiKey Features:Astrology:Key
        Modules:Tarot:ApiKey Clients:Astrology:ApiKey ConnectionStrings:ApiKey ConnectionStrings:Astrology Environment:ApiKey
        Production:ApiKey Staging:ApiKey Dev:ApiKey Subscriptions:Key Subscription:ApiKey License:Key Account:ApiKey
        Account:Token Tenant:ApiKey Tenants:Default:ApiKey App:ApiKey App:Secrets:ApiKey Parameters:ApiKey Vault:ApiKey
        KeyVault:ApiKey MySettings:ApiKey MyApp:ApiKey
        """);

    /// <summary>Environment variables.</summary>
    public static readonly string[] EnvironmentVariables = Split(
        """
        API_KEY APIKEY API_TOKEN API_SECRET APP_API_KEY APP_KEY APP_SECRET SECRET_KEY ACCESS_TOKEN ACCESS_KEY AUTH_TOKEN
        AUTH_KEY BEARER_TOKEN CLIENT_SECRET SERVICE_API_KEY SERVICE_KEY SUBSCRIPTION_KEY EXTERNAL_API_KEY PROVIDER_API_KEY
        REST_API_KEY MY_API_KEY DEFAULT_API_KEY PROD_API_KEY DEV_API_KEY TEST_API_KEY ASTRO_API_KEY ASTRO_KEY
        ASTROLOGY_API_KEY ASTROLOGY_TOKEN HOROSCOPE_API_KEY TAROT_API_KEY ZODIAC_API_KEY NATAL_API_KEY NUMEROLOGY_API_KEY
        VEDIC_API_KEY MOON_API_KEY STARS_API_KEY
        """);

    /// <summary>Members of settings and the like, as they are read.</summary>
    public static readonly string[] Members = Split(
        """
        appSettings.ApiKey settings.ApiKey options.ApiKey _options.Key _settings.Token config.ApiKey configuration.ApiKey
        _config.Secret apiSettings.Key apiOptions.ApiKey apiConfig.Token clientOptions.ApiKey clientSettings.Key
        serviceOptions.ApiKey serviceSettings.ApiKey httpOptions.ApiKey credentials.ApiKey credentials.Token secrets.ApiKey
        keys.Api keys.Primary environment.ApiKey context.ApiKey session.Token account.ApiKey user.ApiKey tenant.ApiKey
        subscription.Key connection.ApiKey authOptions.Token authSettings.ApiKey externalServices.ApiKey
        providerOptions.ApiKey astroOptions.ApiKey astroSettings.Key astrologyOptions.ApiKey astrologySettings.ApiKey
        horoscopeOptions.ApiKey horoscopeSettings.Key tarotOptions.ApiKey tarotSettings.Key zodiacOptions.ApiKey
        chartOptions.ApiKey numerologySettings.ApiKey moonOptions.ApiKey starOptions.Key request.ApiKey command.ApiKey
        parameters.ApiKey args.Key input.ApiKey model.ApiKey dto.ApiKey opts.ApiKey cfg.ApiKey
        """);

    /// <summary>Clients that a header is set on.</summary>
    public static readonly string[] Clients = Split(
        """
        http httpClient client c hc cl _http _client _httpClient m_client m_httpClient s_client theClient myClient webClient
        restClient apiClient _apiClient apiHttpClient innerClient _inner inner baseClient defaultClient sharedClient
        staticClient namedClient typedClient newClient createdClient configuredClient authenticatedClient authorizedClient
        secureClient retryClient resilientClient cachedClient pooledClient underlyingClient remoteClient externalClient
        serviceClient serverClient backendClient gatewayClient proxyClient sut target instance channel connection conn
        transport sender requester fetcher downloader caller api rest web net astro astroClient astrologyClient
        horoscopeClient tarotClient zodiacClient chartClient natalClient moonClient stars starClient cosmos sky oracle
        kundliClient numerologyClient session _session service provider factoryClient cliente clienteHttp klient kunde dienst
        verbindung
        """);

    /// <summary>Messages that a header is set on.</summary>
    public static readonly string[] Messages = Split(
        """
        request req r rq msg m message httpRequest httpReq httpMessage httpRequestMessage requestMessage reqMsg rqst
        postRequest getRequest putRequest patchRequest deleteRequest newRequest outgoing outgoingRequest outbound forwarded
        proxyRequest clone cloned copy retry retryRequest first second original apiRequest apiCall call query command payload
        envelope packet input _request _msg lRequest objRequest webRequest restRequest authRequest tokenRequest healthRequest
        pingRequest probe chartRequest natalRequest tarotRequest horoscopeRequest moonRequest zodiacRequest readingRequest
        dailyRequest synastryRequest anfrage nachricht peticion solicitud requete demande richiesta requisicao pedido mensaje
        """);

    /// <summary>Methods in which it is set.</summary>
    public static readonly string[] Methods = Split(
        """
        Send SendAsync Get GetAsync Post PostAsync Call CallAsync Fetch FetchAsync Execute ExecuteAsync Invoke Request
        MakeRequest CreateRequest BuildRequest PrepareRequest PrepareMessage Prepare Configure ConfigureClient
        ConfigureHttpClient Setup Init Initialize Connect Authenticate Authorize AddAuth AddHeaders AddAuthHeaders
        AddAuthentication SetHeaders SetApiKey ApplyApiKey AttachKey AttachCredentials WithApiKey WithHeaders UseKey
        EnsureHeaders DecorateRequest Enrich OnBeforeRequest OnSending Handle Process Run Main Do Load LoadAsync Download
        Upload Query Search Find List Ping CheckHealth Warmup Refresh Sync Import GetHoroscope GetDailyHoroscopeAsync
        GetNatalChart GetBirthChartAsync CalculateChart ComputeTransits GetPlanets GetPlanetPositions GetMoonPhase GetMoonSign
        DrawCard DrawTarotCards GetTarotReading GetZodiacSign GetCompatibility GetSynastryReport MatchKundli GetPanchang
        GetNumerologyReport GetEphemeris GetRetrogrades GetLuckyNumbers GetAscendant GetHouses GetYearlyForecast HoroskopLaden
        LadeKarte ObtenerCarta EnviarSolicitud CreerRequete
        """);

    /// <summary>Types in a namespace of Asterwise.</summary>
    public static readonly string[] Types = Split(
        """
        Client ApiClient HttpApiClient RestApi Api Gateway Service WebService Proxy Connector Adapter Transport Sender
        Dispatcher Worker Job Startup Program Bootstrap Module Installer Extensions HttpClientExtensions
        ServiceCollectionExtensions Helper Utils Util Factory ClientFactory RequestFactory RequestBuilder MessageHandler
        AuthHandler ApiKeyHandler AuthenticationHandler HeaderHandler Interceptor Middleware Controller HomeController
        Endpoint Endpoints Repository Store Provider Manager Facade HoroscopeService HoroscopeClient HoroscopeController
        DailyHoroscopeJob TarotService TarotClient TarotDeck NatalChartClient ChartService ChartCalculator BirthChartProvider
        MoonPhaseWidget MoonCalendar ZodiacBot ZodiacService StarMap Stars PlanetService TransitWatcher SynastryService
        CompatibilityCalculator NumerologyClient KundliService PanchangProvider EphemerisReader AstroClient AstrologyClient
        AstrologyService AstroGateway CosmicFeed ReadingGenerator FortuneTeller OracleService ChatBot NewsletterJob Dashboard
        LandingPage IntegrationTests SmokeTests ClientTests Benchmarks Sample Demo Example
        """);

    /// <summary>Vendors of HTTP APIs, as their names are written in C#.</summary>
    public static readonly string[] Vendors = Split(
        """
        Stripe Pinecone OpenAI OpenAi Supabase SendGrid Twilio Mailgun Mailchimp MailChimp HubSpot PayPal GitHub GitLab Slack
        Notion Airtable Algolia Anthropic Cohere Mistral Groq Replicate HuggingFace ElevenLabs Deepgram AssemblyAI Weaviate
        Qdrant Milvus Upstash PlanetScale Vercel Netlify Heroku DigitalOcean Linode Hetzner Cloudflare Fastly Azure
        AzureOpenAI Aws Google Firebase Auth0 Okta Salesforce Zendesk Freshdesk Intercom Mixpanel Amplitude PostHog
        Datadog NewRelic Sentry Grafana PagerDuty Opsgenie LaunchDarkly Contentful Sanity Strapi Storyblok Shopify BigCommerce
        WooCommerce Adyen Mollie Klarna Braintree Plaid Revolut Coinbase Binance Kraken CoinGecko AlphaVantage Finnhub Polygon
        OpenWeather OpenWeatherMap AccuWeather NewsApi Tmdb Omdb Giphy Spotify YouTube Twitch Discord Telegram WhatsApp Zoom
        Calendly Typeform DocuSign Dropbox Brevo Postmark Resend Mandrill Klaviyo ActiveCampaign Pipedrive Xero QuickBooks
        Chargebee Recurly Paddle Shippo EasyPost VirusTotal NexusMods Apigee RapidApi Elastic Redis MongoDb Snowflake
        Databricks Mapbox TomTom HereMaps IpInfo Etherscan
        """);

    /// <summary>Vendors that are called by an everyday word, so that only the namespace for vendors tells.</summary>
    public static readonly string[] PlainVendors = Split("Gemini Segment Square Wise Box");

    private static string[] Split(string names) =>
        names.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
