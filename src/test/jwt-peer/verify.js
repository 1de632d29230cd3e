// Verifies tokens: the pool, its keys and the tokens come as JSON on stdin, the verdict on each goes to stdout as a JSON
// array, "valid" or the name of the error.
const { CognitoJwtVerifier } = require('aws-jwt-verify');

const { userPoolId, clientId, jwks, graceSeconds, tokens } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const verdicts = tokens.map(({ token, use }) => {
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: use, graceSeconds });
  verifier.cacheJwks(jwks);
  try {
    verifier.verifySync(token);
    return 'valid';
  } catch (error) {
    return error.constructor.name;
  }
});
process.stdout.write(JSON.stringify(verdicts));
