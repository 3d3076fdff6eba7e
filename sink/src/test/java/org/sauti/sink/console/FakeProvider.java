package org.sauti.sink.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An OpenID provider that lets everybody in as the person that the test wants. */
final class FakeProvider implements AutoCloseable {
  static final String CLIENT = "sauti";
  static final String SECRET = "a secret of the client";

  volatile Person person = new Person("s-1", "amina", List.of("team"));
  volatile String audience = CLIENT;

  /** What tokens have instead of the nonce of the log-in; null for the right one. */
  volatile String nonce;

  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private final RSAKey key;
  private final Javalin app;
  private volatile RSAKey signingKey;

  private FakeProvider(RSAKey key) {
    this.key = key;
    this.signingKey = key;
    this.app = Javalin.create(config -> config.showJavalinBanner = false);
    app.get("/.well-known/openid-configuration", this::describe);
    app.get("/keys", context -> context.json(new JWKSet(key).toJSONObject()));
    app.post("/token", this::token);
  }

  /** Somebody who has an account there. */
  record Person(String subject, String name, List<String> groups) {}

  static FakeProvider start() throws JOSEException {
    FakeProvider provider = new FakeProvider(newKey());
    provider.app.start("127.0.0.1", 0);
    return provider;
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + app.port());
  }

  void signsWithAnotherKey() throws JOSEException {
    signingKey = newKey();
  }

  /** Where somebody is sent who says yes on the page that the console sent them to. */
  String answer(URI page) {
    Map<String, String> asked = new HashMap<>();
    URLUtils.parseParameters(page.getRawQuery())
        .forEach((name, values) -> asked.put(name, values.get(0)));
    if (!asked.get("client_id").equals(CLIENT)
        || !asked.get("response_type").equals("code")
        || !asked.get("code_challenge_method").equals("S256")) {
      throw new AssertionError("the provider would refuse " + asked);
    }
    String code = "code-" + codes.size();
    codes.put(code, asked);
    URI redirect = URI.create(asked.get("redirect_uri"));
    return redirect.getPath() + "?code=" + code + "&state=" + asked.get("state");
  }

  @Override
  public void close() {
    app.stop();
  }

  private void describe(Context context) {
    String issuer = issuer().toString();
    context.json(
        Map.of(
            "issuer",
            issuer,
            "authorization_endpoint",
            issuer + "/authorize",
            "token_endpoint",
            issuer + "/token",
            "jwks_uri",
            issuer + "/keys",
            "response_types_supported",
            List.of("code"),
            "subject_types_supported",
            List.of("public"),
            "id_token_signing_alg_values_supported",
            List.of("RS256")));
  }

  private void token(Context context) throws JOSEException {
    var credentials = context.basicAuthCredentials();
    Map<String, String> asked = codes.remove(context.formParam("code"));
    if (credentials == null
        || !credentials.getUsername().equals(CLIENT)
        || !SECRET.equals(URLDecoder.decode(credentials.getPassword(), UTF_8))
        || asked == null
        || !asked.get("redirect_uri").equals(context.formParam("redirect_uri"))
        || !asked.get("code_challenge").equals(challenge(context.formParam("code_verifier")))) {
      context.status(400).json(Map.of("error", "invalid_grant"));
      return;
    }
    context.json(
        Map.of(
            "access_token", "unused",
            "token_type", "Bearer",
            "id_token", idToken(nonce == null ? asked.get("nonce") : nonce)));
  }

  private String idToken(String tokenNonce) throws JOSEException {
    var now = Clock.systemUTC().instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer().toString())
            .audience(audience)
            .subject(person.subject())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
            .claim("nonce", tokenNonce)
            .claim("preferred_username", person.name())
            .claim("realm", Map.of("groups", person.groups()))
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    token.sign(new RSASSASigner(signingKey));
    return token.serialize();
  }

  private static String challenge(String verifier) {
    return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier)).getValue();
  }

  private static RSAKey newKey() throws JOSEException {
    return new RSAKeyGenerator(2048).keyID("key-1").generate();
  }
}
