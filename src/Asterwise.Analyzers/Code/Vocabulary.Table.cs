namespace Asterwise.Analyzers.Code;

// Written by: dotnet run -c Release --project benchmarks/Asterwise.Benchmarks -- words
internal static partial class Vocabulary
{
    /// <summary>The words of the base library's names and documentation, less the forms of others.</summary>
    private static string BaseLibrary =>
        """
        abbreviated abort about above absolute abstract accept accessible according account accumulator acquired across
        activator active activity actual adapter addition address advance advertisements affected after against algorithm
        alias align alive allocate allow along already also alternate alternative always amount analyzer ancestors angle
        annotation anonymous another ansi antiforgery appear append applicable applications appropriate approximately arabic
        arbitrary architecture archive area argument aria arithmetic around array arrows ascending ascii assembly assertion
        asset assign associate assumed asymmetric asynchronous atomic attached attempt attestation attribute audit
        authenticate authority authorize automatically available average avoid await away axis backchannel background backup
        backward barrier base basic batch bearer because been before beginning behavior being belong best better between
        beyond bidirectional binary binder bitwise blittable blob block blue body boolean both boundary brainpool branch break
        broadcast brown browser bucket buffer builder builtin button bypass byte cache calculate calendar callback camellia
        cancelled candidate cannot canonicalization capability capacity capture cascading case cast catalog catch category
        cause cbor certificate chacha chain challenge change channel characteristics checksum children choice chosen chunk
        ciphertext circuit claim clamp class clause cleanup client clone close code coercion collection colon column combine
        command comments committed common compare comparison compatibility compatible compile completeness complex compliant
        component composite compressed compute concatenate concurrency concurrent condition conducted configure confirmed
        conflict conformance connect consent considered consistency console constant constraint construct consume contain
        content contextual continue contract controller convention conversion convert cookie coordinate copied copyright core
        correct correlation correspond corrupt cosine could country create credential criteria critical cross cryptographic
        culture currency current cursor curve customize cyrillic dangerous dark database dataflow datagram date daylight
        debugger decimal declarative decode decompression decrement decrypt default define definite deformatter degrees delay
        delegate delete delimiter delivery delta denied denote deny dependency dependent deployment depth derive descendant
        describe descriptor deserialize design desired destination details detection determine device diacritical diagnostic
        dialog dictionary difference different diffie digest digit dimension directory disabled discarded disconnect
        discretionary discriminator disk dispatch display dispose disposition distinct distinguished distributed divides
        division document doesn domain done dont double download drain drive drop dsig duplicate during dynamically each
        earlier ecdhe ecdsa echo edit effective eighth either elapsed elements eleventh email embedded emit empty enable
        encapsulates encode encountered encrypt endian endpoint engine enlistment enough ensure entered entire entity entry
        enumerate environment ephemeral equality equivalent error escape established estimate ethiopic evaluate event every
        eviction evidence exact example exceeds except exchange exclude exclusive execute exist exit expand expect expires
        explains explicit explorer exponent export expose expressed extends extension external extract facet factory failure
        fallback false family fast faulting feature field fifth file fill filter finally finished finite first fixup flag
        float flow flush focus folder follow forbid force formatter forward found fourth fractional fragment framework free
        fresh from full funcflag functionality further fused future garbage gateway gather generate generic getter given
        global goldenrod graceful granted graph gray greater green group guid half handle handshake hangul hardware hash hasn
        have header health heap height hellman hello help hexadecimal hidden hide hierarchy highlight hint hmacsha hold host
        hour href hybrid hyperbolic identical identifier identify identity idle ignore image imaginary immediately immutable
        impersonation implement implementations implicit import inactive inbound include inclusive incomplete incorrect
        increment indefinite indent index indicate indirection individual inequality infinite infinity information
        infrastructure inheritance initialize initiated injection inline inner input insensitive insert inside inspect
        installer instance instantiation instead instruction insufficient integrity intend interactive interceptor interface
        intermediate internal interop interpolated interpreted interval into intrinsics invalid invariant invocation invoke
        isolated issue item iterate itself jamo java join json just keep kestrel keyword kind known label lacks lambda lane
        language largest last latency latin layout lcid ldelem ldind leading leap lease least leave left legal length less
        letter level lexical library license lifetime light like limit line linger link listen literal little load locale
        localizer locate lockout logarithm logger logic login long lookup loopback lowercase machine made magnitude mail main
        major make malformed manager manifest many mapped markup marshaller mask match material mathematical matrix maximum
        meant measurement mechanism media medium membership memory menu merge message metadata method metrics microseconds
        middleware might millisecond mime minimum minute miscellaneous mismatch missing model modification modify module
        moniker monitor month more most move multicast multidimensional multipart multiple multiplied must mutex namespace
        narrowed native navigation nearest necessary need negative negotiate neighbor neither nested network never newly next
        ninth node none normalized nothing notice notification notify null number numeric oaep object observe obsolete obtain
        occurrence octet offered offset older omitted once ones only onto opaque opcode open operand operator option
        optionally ordered ordinal origin originally otherwise outbound output outside overflow overlapped overload overridden
        override overwrite overwritten owner package packet padding page pairwise pale parallel parameterless paramflag parent
        parse particular partition party passkey password past patch path pattern pause payload payments peak peek pending
        percentage performance period permanent permission permitted permute persistence persistent personal phase phone
        physical ping pink pinned pipeline placeholder plaintext plane platform plus point policy polling poly pool popi
        popref populate port positioned positive possible post power precedence precision predicate preferred prefetch prefix
        preflight prepare prepend present preserve pressure prevent previous primary primitive principal priority private
        problem process produce productivity profile program progress project prompt propagate property protect protocol
        provide proxy public punctuation purpose push qualified quality quaternion query queue quic quote quotient radians
        raise random range rate rather razor reached ready real reason receive reciprocal recognized recommended reconnect
        record recovery recurse recursive redirect reference reflection refresh regardless regex registered registry regular
        reinterpret relationship relative release reload remainder remarks remember remote remove rename render reordering
        repeated replace report repository represent representations request require requirements reserve resetting resolution
        resolve resource respect response responsible restore restriction result resume retained retention retrieve retry
        return reuse revalidate reverse revision revocation rewrite right ring role root rotate round route rows rule rune
        running runtime safe salt same satisfy saturate save scalar scale scatter scenarios scheduler schema scheme scope
        script search second secret section secure security seek segment select self semantics semaphore sender sensitive sent
        separate sequence sequential serialize service session setter setup seventh shadow shake shape share sheet shift short
        shouldnt shown shutdown sibling side signaled signature significant simple since sine singleton site sixth size skip
        slash slate slice sliding slot smallest soap socket solicits some sort source space span specific specify spin square
        stack stale stamp standalone standard startup stateful stateless static statistics status stelem stem step still stind
        stopped storage store strategy stream strong structure stub style subdirectories subject subkey submit subnormal
        subsequent subset substring subsystem subtract subtree succeeds succesfully successful such suffix suggested suite
        summary supplement supplied support suppress surrogate switch symbol symmetric synchronize synchronous syntax system
        table tags taken takeover tangent target task template temporary tenth terminator test text than that their them then
        there these they thirteenth those thread three threshold through thrown ticket timeout timestamp title tkind together
        token toolbox total touches trace track trailer transaction transcoded transform transient transition transmission
        transport treat tree trimmed triple true truncated trust trying tuple turquoise twelfth tymed typeflag typical unary
        unavailable unchanged undefined underlying unescape unexpected unhandled unicast unicode unidirectional unified
        uninitialized union unique unit universal unix unknown unless unloaded unmanaged unmapped unnecessary unordered
        unreachable unrecognized unreferenced unsafe unsigned unspecified unsupported until untrusted unzip update upgrade
        upload upon uppercase uris urls usage users uses using usually validate validity value varflag variables variant
        various vary vector verb verification verify version view violet virtual visibility visible visit visualizer void
        volume wait want warning watcher weak week well were what when where whether which while whitespace whole whose
        widened width wildcard will window within without work would wrapper write written year yellow your zero zone
        """;
}
