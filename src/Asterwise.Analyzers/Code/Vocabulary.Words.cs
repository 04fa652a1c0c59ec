namespace Asterwise.Analyzers.Code;

// Written by hand: what is no form of another word. Properties, as a constant would be in the DLL twice.
internal static partial class Vocabulary
{
    /// <summary>What astrologers, and so the users of the API, talk about.</summary>
    private static string Astrology =>
        """
        almanac angel aquarius arcana ascendant aspect asteroid asterwise astral astro astrologer astrology astronomy aura
        bazi biorhythm birth capricorn card cartography celestial chakra chart chinese chiron constellation cosmic cosmo
        cosmos couple crystal cusp daily dasha deck destiny dharma divination dosha draconic dragon dream eclipse ephemeris
        equinox fate feng forecast fortune galaxy gemini gochar guna harmonic hellenistic hexagram horary horo horoscope house
        human iching imum jataka jupiter jyotish kala karma karmic ketu kundali kundli lagna lilith love luck lucky lunar
        mahadasha manglik matchmaking mercury meridian midheaven moon muhurat muhurta mundane mystic mythology nakshatra
        nativity navamsa neptune numerology nutation ophiuchus oracle orbit palm palmistry panchang panchanga pendulum pisces
        placidus planet planetary pluto polarity prediction profection psychic rahu rashi rasi reiki retrograde rising ritual
        sade sagittarius saturn scorpio shui sidereal solar solstice soul spirit spiritual spread stellar synastry tarot
        taurus tithi tropical uranus varga vedic venus vimshottari virgo wheel wisdom yoga yogini zodiac zodiacal
        """;

    /// <summary>What programs and their users talk about, besides what the base library has a word for.</summary>
    private static string Trade =>
        """
        accident accountant admin adult adventure advice affiliate africa agent airport alarm album alert amateur amazing
        america ample analytics android animal annual answer appointment arrange arrival article asia assistant astrologist
        auction audience august auspicious australia authorisation award baby backend backfill bank banking banner bargain
        basket battle beach beauty bedroom believe bench benchmark benefit beta bicycle billing bird birthday blog board boat
        bold bonus book boost bootstrap bottle brave bridge brief bright bring broker brother buddy budget bulk bundle
        business busy buyer cabin cable cafe cake camp campaign canada candle captain captcha career careful carrier cart cash
        castle catalogue celebrate celebrity central century ceremony champion chance chapter chase chat cheap checkout cheese
        chief china church circle citizen city classic clever click clinic clothes cloud club cluster coach coast coffee coin
        college colour comfort comic community company competition complaint compose concept concert conference consult
        contact contest cool corporate cost council county coupon course crawler creative credit crew cron crowd curated dance
        dashboard daughter deadline deal dealer dear december decision decorate demo dental desktop developer dinner discount
        discover discuss dish district doctor door draft drag draw dress drink dummy earn earth east easy economy edge
        education election electric emergency emotion empire employee energy engage england enjoy enquiry enrich enterprise
        entertain envelope episode essay estate europe european everyday excellent excite exciting exercise exhibition expense
        experimental expert facade faith fake familiar famous fancy farm fashion father faulty favorite favourite february
        federated feeling fellow festival fetch fiction fight figure film finance fine finger fire fish fitness fixture flash
        flat fleet fluent food foot football foreign forest forget forum france freedom french friday friend frontend fruit
        fuel gallery game garden gazer geocode german germany gift glass goal golf good government grade grandparent greeting
        grocery ground grow growth guest guide guru hackathon hair happy harbor heart heartbeat heat heavy heritage hero hill
        hire history hobby holiday home honest honey hope horse hospital hotel housing huge hundred hunt husband icon idea
        idempotency imagine impact improve inbox incident income india industry influencer inquiry insight inspiration
        institute insurance intent interior international internet interview invest invite invoice island italian january
        japan jewel journal journey judge juice july june king kiosk kitchen knowledge lake landing laugh launch lawyer lazy
        league learn legend lesson lifestyle lighthouse live lost lottery loud lounge love loyalty lunch magazine magic male
        march market marketing marriage master mature maybe meal medical meditation meeting melody mentor merchant midnight
        migration mile milk mine minister mirror mobile mock modern monday money monkey mood moonlight moonsign morning mother
        motion motor mountain mouth movie much museum music mystery nature neat nerve newsletter nice night nightly north
        northern note notebook november numerologist nurse oauth ocean october office often oidc onboarding openssh opinion
        opportunity oracle organic organisation organization orphan outdoor outgoing outlet overlay pagination pain paint
        palace panel paper parcel park parking partner passenger passphrase patient peace people pepper perfect photo
        photograph phrase piano picker piece pilot plant plate play player playground please plenty plugin pocket podcast poem
        police political portfolio pound practice praise prayer predict premium presence president pretty preview price
        pricing pride priest prime prince princess print prize probe professional profit promise promo proposal prospect
        prototype proud prove publisher pull pulse pupil purchase quantity quarter queen quest question quick quiz quota race
        rail rain rank rapid rare react receipt recipe rectify referral reform refund reject relax relay religion reminder
        rent rental repair replay rescue research residence resilient resort restaurant retail reunion review reward rich ride
        risk river road robot rock romance roof room rose rough royal rural russia sacred safari salad salary sale salon
        sample sand sandbox sanitize satellite saturday scene school science scim score scout scraper scratch screen sculptor
        season seat secondary secretary seller seminar senior sense september serious settle sharp shelf shelter shine ship
        shipment shipping shirt shock shoe shoot shop shopping shortcut showcase sight signin signup silent silk silly silver
        simulator sister sketch skill skin sleep slow smart smile smoke smooth snapshot snippet snow soccer social society
        soft software soil soldier solution song soon soulmate sound south southern spain spanish spare spark speech spell
        spend spike split spoken sponsor sport spot spring staff staging starlight starsign stay steel stick stock stone story
        straight strange street stress strict strike student studio stuff subscriber subscription substitution summarize
        sunday sunlight sunrise sunset sunsign sure surface surprise survey sustain swap sweet swim tail tale talent talk
        taste taxi teacher team teaser technical teen television teller temperature temple tenant tennis thank theater theatre
        theme theory therapist thin thing think thousand thursday tight timber timeline timezone tiny today tomorrow tonight
        toolkit totp tough tourist tournament tower town trade tradeoff traditional traffic train trainer travel trend trick
        trivia truck truth tuesday turn tutor tutorial twin ultra uncle universe university unusual upcoming upstream urban
        urgent vacation variety vast vault vegetable vehicle vendor vessel vibe victory video village vintage virtue vital
        voice volunteer vote voucher walk wall wallet warehouse warm warmup wash waste wave wealth weather webhook website
        wedding wednesday wellness west western wheel widget wife wifi wine wing winner winter wire wish wizard woman wonder
        wood workout workshop world worth xapikey yard yesterday yield young youth zodiacsign
        """;

    /// <summary>What programs call a key, a client, a request and their like in other languages, without accents.</summary>
    private static string OtherLanguages =>
        """
        aanvraag abfrage abrufen acceso accesso acesso adgangskode anahtar anbieter anfrage anmeldung anmodning anwendung
        appel appeler astre astres astrologia aufruf autenticacao autenticacion autenticazione autorizacao autorizacion
        autorizzazione avain begaeran begaran benutzer bericht buscar cargar caricare carta cartas carte cartes charger chave
        chaves chiave chiavi clave claves cliente compte conexao conexion configuracion configurazione connessione connexion
        consultar contrasena creare credenciais credencial credenciales credenziale credenziali criar cuenta daten demande
        dienst donnees einstellung einstellungen enviar envoyer erstellen estrela estrelas estrella estrellas etoile etoiles
        ficha forespoersel foresporsel fournisseur freigabe geburt geheim geheime geheimnis geheimnisse haslo heslo hole holen
        horoscope horoscopo horoskop inviare istek istemci jeton karte karten kennwort klic klient klienten klucz
        konfiguration konto kopfzeile kunde kunden lade laden lader llamar llave losenord luna lune marke mensagem mensaje
        messaggio motdepasse nachricht nacimiento naissance netz noegle noekkel nogle nokkel nyckel obtener obtenir oroscopo
        ottenere parametre parametres parola passe passwort pedido peticion planeta planeten pozadavek proveedor pruefen
        pyynto reponse requete requisicao reseau respuesta richiesta salasana schluessel schluesselwert schlussel
        schnittstelle secreta secrete secreto segno segredo segreta segreto senden senha servicio servico servizio sessao
        sifre signe signo signos sleutel solicitante solicitud stella stelle sterne sternzeichen theme tierkreis
        toegangssleutel usuario utente utilisateur valeur valore verbindung verzoek wachtwoord wert zapytanie zauber zeichen
        zugang zugangsdaten zugangsschluessel zugriff
        """;

    /// <summary>
    /// Vendors whose names are made of everybody's words, or are as short as an abbreviation, so that only a list knows them.
    /// </summary>
    private static string VendorNames =>
        """
        abstractapi accuweather activecampaign airtable alchemy amazon amplitude apify apigee apilayer apollo appcenter
        appdynamics apple appsflyer assemblyai astroway auth0 aws azure baremetrics basecamp bigcommerce bigquery bing
        bitbucket brightdata calendly campaignmonitor cardconnect chargebee circleci clearbit clickhouse clicksend clickup
        clockify cloudflare cohere coinapi coinbase coingecko coinmarketcap constantcontact contentful contentstack
        crowdstrike customerio datadog deepai deepgram deepl deepseek dhl digitalocean directus discord docker docusign
        dropbox easypost easyship elastic elasticsearch elevenlabs eventbrite exchangerate facebook fastly fedex filestack
        firebase fixer formstack framer freshbooks freshdesk freshservice fullstory gcp gitbook github gitlab gocardless
        godaddy google gotowebinar grafana greenhouse groundcover happyfox helloasso hellosign helpscout heremaps heygen
        highlevel hotjar hubspot hunter iex igdb imgbb influxdata influxdb insightly instagram intercom ipapi ipdata ipinfo
        ipstack jotform jumpcloud keycdn kraken launchdarkly leapsome lightspeed linear linkedin listhub liveblocks livechat
        lob locationiq loggly logrocket mailboxlayer mailchimp mailersend mailgun mailjet mandrill mapbox mapquest marketstack
        mediastack memberstack messagebird microsoft mixpanel mollie mongodb morningstar nasa neon newrelic newsapi nexmo
        nexusmods notion npm numverify nutshell nvd omdb onedrive onesignal onfleet openai openaq opencage openexchangerates
        openrouter openrouteservice opensea openweather openweathermap opsgenie optimizely otter ovh paddle pagerduty pandadoc
        paypal pdfco pdfmonkey pingdom pipedrive placekit plaid planetscale planhat postgrid posthog postmark productboard
        productlift pushbullet pusher pushover quickbooks rapidapi razorpay recurly redis replicate revenuecat ringcentral
        rollbar salesforce salesloft sap sendbird sendcloud sendgrid sendinblue sentry serpapi servicenow shipengine shippo
        shipstation shopify slack smartsheet snowflake snyk sparkpost spotify squarespace statuspage stripe sumologic
        surveymonkey surveysparrow swapi tableau tatum taxjar telegram telnyx tenor textlocal textmagic ticketmaster tiktok
        timezonedb tmdb tomtom trustpilot twelvedata twitch twitter typeform unsplash ups uptimerobot usps vercel viber
        virustotal vonage weatherapi weatherbit weatherstack webflow whatsapp whoisxml wikidata wistia wolfram woocommerce
        wordpress workday worldpay writesonic xai youtube zencoder zeplin zerobounce zoom
        """;
}
