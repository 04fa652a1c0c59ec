using System.Text;
using Asterwise.Analyzers.Keys;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Tests.Keys;

public class ApiKeyTests
{
    private const string UrlSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const string Base62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string Hexadecimal = "0123456789abcdef";

    // Made up for these tests; nobody's.
    private const string Key = "aw_nT7vXq2LmE9-zKc0RjW4_hPb6YsGdU1oFaI8eQk5VtC";

    [Fact]
    public void A_random_tail_makes_a_key() => Assert.Equal(Key, Found(Key));

    [Theory]
    [InlineData(UrlSafe)]
    [InlineData(Base62)]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")]
    [InlineData(Hexadecimal)]
    [InlineData("0123456789ABCDEF")]
    public void Any_random_tail_of_40_or_more_makes_a_key(string alphabet)
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var key = "aw_" + RandomText(random, alphabet, 40 + i % 25);
            Assert.True(ApiKey.TryFind(key, 0, out var span) && span.Length == key.Length, key);
        }
    }

    [Fact]
    public void A_tail_of_39_is_too_short() => Assert.Null(Found(Key[..42]));

    [Fact]
    public void A_tail_of_40_is_long_enough() => Assert.Equal(Key[..43], Found(Key[..43]));

    [Theory]
    [InlineData("aw_test_")]
    [InlineData("aw_asterwise_production_key_of_the_horoscope_service_")]
    [InlineData("aw_AsterwiseProductionKeyOfTheHoroscopeService")]
    public void Words_before_a_random_tail_do_not_hide_it(string words)
    {
        var key = words + Key["aw_".Length..];
        Assert.Equal(key, Found(key));
    }

    [Theory]
    [InlineData("\"{0}\"")]
    [InlineData("Bearer {0}")]
    [InlineData("?api_key={0}&units=metric")]
    [InlineData("Authorization%3A%20Bearer%20{0}")]
    [InlineData("key%3D{0}%26units%3Dmetric")]
    [InlineData("first\\n{0}\\nlast")]
    [InlineData("\\u0022{0}\\u0022")]
    [InlineData("({0}), and more")]
    [InlineData("été {0} été")]
    public void What_surrounds_a_key_is_not_part_of_it(string format) => Assert.Equal(Key, Found(string.Format(format, Key)));

    [Theory]
    [InlineData("r")]
    [InlineData("dr")]
    [InlineData("7")]
    [InlineData("_")]
    [InlineData("-")]
    [InlineData("é")]
    [InlineData("%3G")]
    [InlineData("aw_")]
    public void Within_a_longer_word_there_is_no_key(string before) => Assert.NotEqual(Key, Found(before + Key));

    [Theory]
    [InlineData("aw_sales_order_detail_with_customer_and_product_2014")]
    [InlineData("aw_SalesOrderDetailWithCustomerAndProductCategory2014")]
    [InlineData("aw_salesOrderDetailWithCustomerAndProductCategory2014")]
    [InlineData("aw_SALES_ORDER_DETAIL_WITH_CUSTOMER_AND_PRODUCT_2014")]
    [InlineData("aw_Sales_SalesOrderHeader_20140630_Backup_01_Archive")]
    [InlineData("aw_dbo_FK_SalesOrderDetail_SpecialOfferProduct_SpecialOfferIDProductID")]
    [InlineData("aw_usp_GetEmployeeManagersPerDepartmentByBusinessEntityID")]
    [InlineData("aw_idx_2023_q4_emea_sales_by_region_and_store_v2_tmp")]
    public void Names_of_tables_and_columns_are_not_keys(string name) => Assert.Null(Found(name));

    [Theory]
    [InlineData("aw_navigation-drawer__list-item--is-active-and-highlighted")]
    [InlineData("aw_btn-primary-lg-rounded-shadow-hover-focus-ring-2-dark")]
    [InlineData("aw_mt-4-px-2-md-col-6-lg-col-4-xl-col-3-text-center-small")]
    [InlineData("aw_HttpClientHandlerServerCertificateCustomValidationCallback")]
    [InlineData("aw_XmlHttpRequestJsonUtf8SerializerOptionsIOExceptionHandler")]
    [InlineData("aw_TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384_CIPHER_SUITE")]
    [InlineData("aw_ThrowsArgumentNullExceptionWhenTheKeyIsNullOrWhiteSpace")]
    [InlineData("aw_column1_column2_column3_column4_column5_column6_column7")]
    [InlineData("aw_arg0_arg1_arg2_arg3_arg4_arg5_arg6_arg7_arg8_arg9_arg10")]
    [InlineData("aw_this_test_makes_sure_that_the_header_is_sent_exactly_once")]
    public void Names_in_code_are_not_keys(string name) => Assert.Null(Found(name));

    [Theory]
    [InlineData("aw_donaudampfschifffahrtsgesellschaftskapitaensmuetze")]
    [InlineData("aw_rechtsschutzversicherungsgesellschaften_uebersicht")]
    [InlineData("aw_szczebrzeszynskie_przedsiebiorstwo_komunikacyjne")]
    [InlineData("aw_lentokonesuihkuturbiinimoottoriapumekaanikko")]
    [InlineData("aw_megszentsegtelenithetetlensegeskedeseitekert")]
    [InlineData("aw_muvaffakiyetsizlestiricilestiriveremeyebileceklerimizden")]
    [InlineData("aw_llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch")]
    [InlineData("aw_verzekeringsmaatschappij_klantgegevens_overzicht")]
    [InlineData("aw_kirjallisuushistoriallisesti_merkittavia_teoksia")]
    [InlineData("aw_zapisi_o_korisnicima_i_njihovim_porudzbinama_arhiva")]
    [InlineData("aw_konnichiwa_sekai_no_minasan_ogenki_desu_ka_watashi_wa")]
    [InlineData("aw_zhongguo_renmin_gongheguo_guojia_tongjiju_shujuku")]
    [InlineData("aw_otchetpoprodazhamzatekushchiykvartalsitogami")]
    public void Words_in_other_languages_are_not_keys(string name) => Assert.Null(Found(name));

    [Theory]
    [InlineData("aw_nakshatra_purva_phalguni_uttara_phalguni_dhanishtha")]
    [InlineData("aw_vimshottari_mahadasha_antardasha_pratyantardasha")]
    [InlineData("aw_BrihatParasharaHoraShastraShadvargaVimshopakaBala")]
    [InlineData("aw_ashtakavarga_sarvashtakavarga_bhinnashtakavarga_bindu")]
    [InlineData("aw_navamshadrekkanatrimshamshadwadashamshashashtiamsha")]
    [InlineData("aw_DHUMA_VYATIPATA_PARIVESHA_INDRACHAPA_UPAKETU_GULIKA")]
    [InlineData("aw_gajakesari_yoga_neechabhanga_raja_yoga_kaal_sarp_dosha")]
    public void Terms_of_Indian_astrology_are_not_keys(string name) => Assert.Null(Found(name));

    [Theory]
    [InlineData("aw_your_api_key_goes_here_your_api_key_goes_here")]
    [InlineData("aw_YOUR-ASTERWISE-API-KEY-FROM-THE-DASHBOARD-HERE")]
    [InlineData("aw_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("aw_XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX-XXXXXXXX-XXXX")]
    [InlineData("aw_0000000000000000000000000000000000000000000")]
    [InlineData("aw_0123456789012345678901234567890123456789012")]
    [InlineData("aw_0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("aw_1234567890abcdef1234567890abcdef12345678")]
    [InlineData("aw_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")]
    [InlineData("aw_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIj")]
    [InlineData("aw_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1")]
    [InlineData("aw_deadbeefdeadbeefdeadbeefdeadbeefdeadbeef")]
    [InlineData("aw_deadbeefcafebabedeadbeefcafebabedeadbeefcafebabe")]
    [InlineData("aw_abcabcabcabcabcabcabcabcabcabcabcabcabcabcabc")]
    [InlineData("aw_qwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghjkl")]
    [InlineData("aw_asdfasdfasdfasdfasdfasdfasdfasdfasdfasdfasdf")]
    [InlineData("aw_Ab3dAb3dAb3dAb3dAb3dAb3dAb3dAb3dAb3dAb3dAb3d")]
    [InlineData("aw_-----------------------------------------------")]
    [InlineData("aw________________________________________________")]
    public void Placeholders_are_not_keys(string text) => Assert.Null(Found(text));

    [Fact]
    public void The_search_begins_where_it_is_told_to()
    {
        var text = $"{Key} {Key}";
        Assert.True(ApiKey.TryFind(text, 1, out var span));
        Assert.Equal(Key.Length + 1, span.Start);
        Assert.False(ApiKey.TryFind(text, span.Start + 1, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("aw_")]
    [InlineData("%aw_")]
    [InlineData("\\aw_")]
    public void Texts_without_a_key_have_none(string text)
    {
        for (var start = 0; start <= text.Length; start++)
        {
            Assert.False(ApiKey.TryFind(text, start, out _));
            Assert.False(ApiKey.TryFindBase64(text, start, out _));
        }
    }

    [Theory]
    [InlineData("aw_live_0hQ7bTzR4mXcV9kLsE2pWyJn6GdUfAo8")]
    [InlineData(" aw_test_0hQ7bTzR4mXcV9kLsE2pWyJn6GdUfAo8 ")]
    public void The_keys_of_AstroWay_are_never_ours(string key)
    {
        Assert.True(KeyFormat.IsForeign(key));
        Assert.Null(Found(key));
        Assert.False(ApiKey.IsKeyOrPlaceholder(key));
    }

    [Theory]
    [InlineData("aw_live_0hQ7bTzR4mXcV9kLsE2pWyJn6GdUfAo")]
    [InlineData("aw_live_0hQ7bTzR4mXcV9kLsE2pWyJn6GdUfAo8x")]
    [InlineData("aw_demo_0hQ7bTzR4mXcV9kLsE2pWyJn6GdUfAo8")]
    [InlineData("aw_live_0hQ7bTzR4mXcV9kLsE2pWyJn6GdUfA-8")]
    [InlineData("")]
    public void Other_shapes_are_not_AstroWay(string text) => Assert.False(KeyFormat.IsForeign(text));

    [Theory]
    [InlineData(Key)]
    [InlineData(" " + Key + "\n")]
    [InlineData("aw_your_key_here")]
    [InlineData("aw_...")]
    [InlineData("aw_x")]
    [InlineData("aw_<key>")]
    [InlineData("aw_<your key>")]
    public void Where_a_credential_belongs_a_placeholder_counts(string text) => Assert.True(ApiKey.IsKeyOrPlaceholder(text));

    [Theory]
    [InlineData("")]
    [InlineData("aw_")]
    [InlineData("  aw_  ")]
    [InlineData("aw_ is how a key begins")]
    [InlineData("aw_{0}")]
    [InlineData("aw_<{key}>")]
    [InlineData("raw_data")]
    [InlineData("AW_KEY")]
    [InlineData("sk_live_key")]
    public void Other_texts_do_not_count_even_there(string text) => Assert.False(ApiKey.IsKeyOrPlaceholder(text));

    [Fact]
    public void A_mask_shows_four_characters() => Assert.Equal("aw_nT7v…", KeyFormat.Mask(Key));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("aw_")]
    [InlineData("aw_short")]
    [InlineData("aw_nT7vXq2LmE9-zKc0RjW4_hPb6YsGdU1oFaI8e")]
    [InlineData("aw_nT7v Xq2LmE9-zKc0RjW4_hPb6YsGdU1oFaI8eQk")]
    [InlineData("Bearer aw_nT7vXq2LmE9-zKc0RjW4_hPb6YsGdU1oFaI8eQk5VtC")]
    [InlineData("\ud83d")]
    public void A_mask_of_anything_else_shows_nothing(string? text) => Assert.Equal("aw_…", KeyFormat.Mask(text));

    [Theory]
    [InlineData("{0}")]
    [InlineData("Bearer {0}")]
    [InlineData("{0}:")]
    public void A_key_in_base64_is_found(string format)
    {
        for (var extra = 0; extra < 3; extra++)
        {
            var base64 = Base64(string.Format(format, Key + new string('q', extra)));
            Assert.Equal(base64, FoundBase64($"\"{base64}\""));
            Assert.Equal(base64.TrimEnd('='), FoundBase64($"\"{base64.TrimEnd('=')}\""));
            Assert.Equal(base64, FoundBase64("Basic%20" + base64));
        }
    }

    [Theory]
    [InlineData("aw_sales_order_detail_with_customer_and_product_2014")]
    [InlineData("aw_your_key_here")]
    [InlineData("raw_nT7vXq2LmE9-zKc0RjW4_hPb6YsGdU1oFaI8eQk5VtC")]
    [InlineData("Bearer token")]
    public void Other_texts_in_base64_are_not(string text) => Assert.Null(FoundBase64(Base64(text)));

    [Fact]
    public void Base64_that_only_contains_the_start_of_a_key_is_not_one() => Assert.Null(FoundBase64("eHg" + Base64(Key)));

    [Fact]
    public void Base64_of_bytes_beyond_a_key_is_not_one() => Assert.Null(FoundBase64("YXdf" + new string('/', 80)));

    [Theory]
    [InlineData("aw_")]
    [InlineData("aw_x ")]
    [InlineData("xaw_")]
    [InlineData("a")]
    [InlineData("sales_order_detail_")]
    [InlineData("YXdf")]
    [InlineData("YXdf ")]
    [InlineData("xQmVhcmVyIGF3X")]
    [InlineData("%3Daw_")]
    public void Two_million_characters_that_begin_like_keys_hold_none(string part)
    {
        var text = new StringBuilder("aw_").Insert(3, part, 2_000_000 / part.Length).ToString();
        Assert.False(ApiKey.TryFind(text, 0, out _));
        Assert.False(ApiKey.TryFindBase64(text, 0, out _));
    }

    [Fact]
    public void Nothing_throws_on_any_text()
    {
        var random = new Random(2);
        for (var i = 0; i < 20_000; i++)
        {
            var text = RandomText(random, "aw_YXdfQmVhcmVyIGF3X=%3\\u {<>\ud83d\ude00é", 12)
                + RandomText(random, UrlSafe + "+/=", random.Next(90));
            ApiKey.TryFind(text, 0, out _);
            ApiKey.TryFindBase64(text, 0, out _);
            ApiKey.IsKeyOrPlaceholder(text);
            KeyFormat.Mask(text);
        }
    }

    private static string? Found(string text) => ApiKey.TryFind(text, 0, out var span) ? Text(text, span) : null;

    private static string? FoundBase64(string text) => ApiKey.TryFindBase64(text, 0, out var span) ? Text(text, span) : null;

    private static string Text(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    private static string RandomText(Random random, string alphabet, int length) => new(random.GetItems<char>(alphabet, length));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
}
