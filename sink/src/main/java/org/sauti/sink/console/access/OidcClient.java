package org.sauti.sink.console.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformation;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sauti.sink.console.Role;

/**
 * Asks an OpenID provider who somebody is: authorization code flow with PKCE, state and nonce.
 * Between the two halves nothing is kept here, so any instance can end what another began.
 */
final class OidcClient {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int REMEMBERED_PARTS = 3;

  private final OidcSettings settings;
  private final ClientID clientId;
  private final Secret secret;
  private volatile Provider provider;

  OidcClient(OidcSettings settings) {
    this.settings = settings;
    this.clientId = new ClientID(settings.clientId());
    this.secret = new Secret(settings.clientSecret());
  }

  /** What the provider says of itself, and the check of what it signs. */
  private record Provider(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

  /**
   * Begins a log-in.
   *
   * @param redirect where the provider should send the browser afterwards
   */
  OidcAttempt begin(URI redirect) {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    URI location =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid", "profile", "email"), clientId, redirect)
            .endpointURI(provider().metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new OidcAttempt(
        location, String.join(".", state.getValue(), nonce.getValue(), verifier.getValue()));
  }

  /**
   * Ends a log-in.
   *
   * @param answer where the provider sent the browser, with its parameters
   * @param remembered what the browser brought back
   * @param redirect as it was given in the beginning
   * @throws OidcException when it is not certain who they are
   */
  OidcPerson end(URI answer, String remembered, URI redirect) {
    String[] parts = remembered.split("\\.", -1);
    if (parts.length != REMEMBERED_PARTS) {
      throw new OidcException("the browser brought back something else");
    }
    try {
      AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
      // State compares in constant time.
      if (!new State(parts[0]).equals(response.getState())) {
        throw new OidcException("the answer belongs to another log-in");
      }
      if (!response.indicatesSuccess()) {
        throw new OidcException(
            "the provider refused: " + response.toErrorResponse().getErrorObject().getCode());
      }
      AuthorizationCodeGrant grant =
          new AuthorizationCodeGrant(
              response.toSuccessResponse().getAuthorizationCode(),
              redirect,
              new CodeVerifier(parts[2]));
      return person(claims(grant, new Nonce(parts[1])));
    } catch (GeneralException | IOException | JOSEException | BadJOSEException e) {
      throw new OidcException("the provider's answer cannot be trusted: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new OidcException("the browser brought back something else", e);
    }
  }

  private IDTokenClaimsSet claims(AuthorizationCodeGrant grant, Nonce nonce)
      throws GeneralException, IOException, JOSEException, BadJOSEException {
    HTTPRequest request =
        new TokenRequest.Builder(
                provider().metadata().getTokenEndpointURI(),
                new ClientSecretBasic(clientId, secret),
                grant)
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(TIMEOUT_MILLIS);
    request.setReadTimeout(TIMEOUT_MILLIS);
    TokenResponse response = OIDCTokenResponseParser.parse(request.send());
    if (!response.indicatesSuccess()) {
      throw new OidcException(
          "the provider gave no token: " + response.toErrorResponse().getErrorObject().getCode());
    }
    OIDCTokenResponse tokens = (OIDCTokenResponse) response.toSuccessResponse();
    return provider().validator().validate(tokens.getOIDCTokens().getIDToken(), nonce);
  }

  private OidcPerson person(IDTokenClaimsSet claims) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    values(claims.toJSONObject())
        .forEach(value -> roles.addAll(settings.roles().getOrDefault(value, Set.of())));
    String subject = claims.getSubject().getValue();
    String name = claims.getStringClaim("preferred_username");
    return new OidcPerson(
        claims.getIssuer().getValue() + "|" + subject, name == null ? subject : name, roles);
  }

  private List<String> values(Map<String, Object> claims) {
    Object found = claims.get(settings.roleClaim());
    if (found == null) {
      Object inner = claims;
      for (String step : settings.roleClaim().split("\\.", -1)) {
        inner = inner instanceof Map<?, ?> object ? object.get(step) : null;
      }
      found = inner;
    }
    if (found instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return found == null ? List.of() : List.of(found.toString());
  }

  /** Read at the first log-in, for the provider may start later than the console. */
  private Provider provider() {
    Provider known = provider;
    if (known == null) {
      known = discover();
      provider = known;
    }
    return known;
  }

  private Provider discover() {
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(
              new Issuer(settings.issuer()), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
      OIDCClientMetadata client = new OIDCClientMetadata();
      client.setIDTokenJWSAlg(algorithm(metadata));
      return new Provider(
          metadata,
          IDTokenValidator.create(
              metadata, new OIDCClientInformation(clientId, null, client, secret)));
    } catch (GeneralException | IOException e) {
      throw new OidcException(
          "nothing can be read of the provider: is queue.oidc.issuer right, and does "
              + settings.issuer()
              + " answer?",
          e);
    }
  }

  /** The one that everybody must know, or else the first that signs with a key of its own. */
  private static JWSAlgorithm algorithm(OIDCProviderMetadata metadata) throws GeneralException {
    List<JWSAlgorithm> known = metadata.getIDTokenJWSAlgs();
    if (known == null || known.contains(JWSAlgorithm.RS256)) {
      return JWSAlgorithm.RS256;
    }
    return known.stream()
        .filter(JWSAlgorithm.Family.SIGNATURE::contains)
        .findFirst()
        .orElseThrow(() -> new GeneralException("the provider signs nothing with a key"));
  }
}
