import { ResourcesConfig } from 'aws-amplify';

// the staging pool; a quote that does not end: don't
const config: ResourcesConfig = {
  Auth: {
    Cognito: {
      /* not "quoted" */
      userPoolId: 'eu-west-1_AbCdEf123',
      userPoolClientId: '4exampleclient\x32\u00334567890abc', // with escapes
      identityPoolId: undefined,
      loginWith: {
        oauth: { domain: "login.example.com", scopes: ['openid', 'email',], },
        email: true,
      },
      limits: [1, -2.5e3,],
    },
  },
} as const;

export default config;
